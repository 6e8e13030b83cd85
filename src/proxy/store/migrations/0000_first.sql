CREATE TABLE "idempotent_answers" (
	"citizen_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"body_sealed" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotent_answers_citizen_id_scope_key_pk" PRIMARY KEY("citizen_id","scope","key")
);
--> statement-breakpoint
CREATE TABLE "citizens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"zalo_hash" text NOT NULL,
	"name_sealed" text,
	"phone_hash" text,
	"phone_masked" text,
	"consent_version" text,
	"consent_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "citizens_zalo_hash_unique" UNIQUE("zalo_hash")
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"citizen_id" uuid NOT NULL,
	"province_id" text NOT NULL,
	"code" text NOT NULL,
	"label_sealed" text,
	"followed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "follows_citizen_id_province_id_code_pk" PRIMARY KEY("citizen_id","province_id","code")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"citizen_id" uuid NOT NULL,
	"province_id" text NOT NULL,
	"code" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "grants_citizen_id_province_id_code_pk" PRIMARY KEY("citizen_id","province_id","code")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"citizen_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"province_id" text NOT NULL,
	"code" text NOT NULL,
	"sealed" text NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "snapshots_province_id_code_pk" PRIMARY KEY("province_id","code")
);
--> statement-breakpoint
ALTER TABLE "idempotent_answers" ADD CONSTRAINT "idempotent_answers_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotent_answers_age" ON "idempotent_answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "follows_dossier" ON "follows" USING btree ("province_id","code");--> statement-breakpoint
CREATE INDEX "grants_expiry" ON "grants" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_citizen" ON "sessions" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");