CREATE TABLE "letter_errands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"letter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"content_sealed" text NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_fault" text,
	CONSTRAINT "letter_errands_once" UNIQUE("letter_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"citizen_id" uuid,
	"number" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"province_id" text NOT NULL,
	"topic" text,
	"procedure_code" text,
	"agency_code" text NOT NULL,
	"agency_name" text NOT NULL,
	"content_sealed" text NOT NULL,
	"state" text NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"counts_from" timestamp with time zone NOT NULL,
	"forward_by" text NOT NULL,
	"answer_by" text,
	"upstream_id" text,
	"sent_at" timestamp with time zone,
	"heard_sealed" text,
	"fetched_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_fault" text,
	"progress_sealed" text,
	"may_publish" boolean NOT NULL,
	"rating" integer,
	"rated_at" timestamp with time zone,
	"reopened_at" timestamp with time zone,
	"progress_asked_at" timestamp with time zone,
	CONSTRAINT "letters_number_unique" UNIQUE("number"),
	CONSTRAINT "letters_draft_id_unique" UNIQUE("draft_id")
);
--> statement-breakpoint
ALTER TABLE "letter_errands" ADD CONSTRAINT "letter_errands_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letter_errands_state" ON "letter_errands" USING btree ("state","sent_at");--> statement-breakpoint
CREATE INDEX "letters_citizen" ON "letters" USING btree ("citizen_id","kind","accepted_at");--> statement-breakpoint
CREATE INDEX "letters_state" ON "letters" USING btree ("state","accepted_at");