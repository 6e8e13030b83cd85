CREATE TABLE "ops_audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"filing_id" uuid NOT NULL,
	"errand_id" uuid,
	"action" text NOT NULL,
	"operator" text NOT NULL,
	"note_sealed" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "filings" ADD COLUMN "progress_sealed" text;--> statement-breakpoint
CREATE INDEX "ops_audit_filing" ON "ops_audit" USING btree ("filing_id","at");