CREATE TABLE "follow_states" (
	"province_id" text NOT NULL,
	"code" text NOT NULL,
	"turn" bigint NOT NULL,
	"filed" boolean DEFAULT false NOT NULL,
	"looked_at" timestamp with time zone,
	"look_at" timestamp with time zone,
	"moment_at" timestamp with time zone,
	"hinted_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	CONSTRAINT "follow_states_province_id_code_pk" PRIMARY KEY("province_id","code")
);
--> statement-breakpoint
CREATE TABLE "inbox_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"province_id" text,
	"change_key" text NOT NULL,
	"facts_sealed" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "look_budgets" (
	"province_id" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"filled_at" timestamp with time zone NOT NULL,
	"rest_until" timestamp with time zone,
	"faults" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_days" (
	"channel" text NOT NULL,
	"day" text NOT NULL,
	"sent" integer NOT NULL,
	CONSTRAINT "notice_days_channel_day_pk" PRIMARY KEY("channel","day")
);
--> statement-breakpoint
CREATE TABLE "notice_person_days" (
	"citizen_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"day" text NOT NULL,
	"sent" integer NOT NULL,
	CONSTRAINT "notice_person_days_citizen_id_channel_day_pk" PRIMARY KEY("citizen_id","channel","day")
);
--> statement-breakpoint
CREATE TABLE "notice_settings" (
	"citizen_id" uuid PRIMARY KEY NOT NULL,
	"muted_kinds" text[] DEFAULT '{}' NOT NULL,
	"oa_allowed" boolean DEFAULT true NOT NULL,
	"zbs_allowed" boolean DEFAULT true NOT NULL,
	"mini_app_allowed" boolean DEFAULT true NOT NULL,
	"oa_followed" boolean,
	"oa_user_hash" text,
	"oa_user_sealed" text,
	"mini_app_accepted" boolean DEFAULT false NOT NULL,
	"zalo_user_sealed" text,
	"phone_sealed" text,
	"phone_consent_version" text,
	"phone_consent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid NOT NULL,
	"state" text NOT NULL,
	"send_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"channel" text,
	"unreachable" text[] DEFAULT '{}' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_person_days" ADD CONSTRAINT "notice_person_days_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_entry_id_inbox_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."inbox_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_states_due" ON "follow_states" USING btree ("province_id","look_at");--> statement-breakpoint
CREATE INDEX "follow_states_moment" ON "follow_states" USING btree ("province_id","moment_at");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_entries_change" ON "inbox_entries" USING btree ("citizen_id","change_key");--> statement-breakpoint
CREATE INDEX "inbox_entries_page" ON "inbox_entries" USING btree ("citizen_id","at","id");--> statement-breakpoint
CREATE INDEX "inbox_entries_unread" ON "inbox_entries" USING btree ("citizen_id","at","id") WHERE "inbox_entries"."read_at" is null;--> statement-breakpoint
CREATE INDEX "inbox_entries_age" ON "inbox_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "notice_person_days_age" ON "notice_person_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "notice_settings_oa" ON "notice_settings" USING btree ("oa_user_hash");--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("send_at") WHERE "notices"."state" in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "notices_citizen" ON "notices" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "notices_age" ON "notices" USING btree ("created_at");--> statement-breakpoint
INSERT INTO "follow_states" ("province_id", "code", "turn", "look_at") SELECT DISTINCT "province_id", "code", extract(epoch from now())::bigint, now() FROM "follows";
