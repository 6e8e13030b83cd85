CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid NOT NULL,
	"province_id" text NOT NULL,
	"procedure_code" text NOT NULL,
	"procedure_name" text NOT NULL,
	"form_version" integer NOT NULL,
	"answers_sealed" text NOT NULL,
	"step" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"filing_id" uuid
);
--> statement-breakpoint
CREATE TABLE "errands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"filing_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"content_sealed" text NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_fault" text,
	CONSTRAINT "errands_once" UNIQUE("filing_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "filings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid,
	"number" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"province_id" text NOT NULL,
	"procedure_code" text NOT NULL,
	"procedure_name" text NOT NULL,
	"online_level" integer NOT NULL,
	"agency_name" text NOT NULL,
	"content_sealed" text NOT NULL,
	"state" text NOT NULL,
	"dossier_code" text,
	"accepted_at" timestamp with time zone NOT NULL,
	"counts_from" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_fault" text,
	"rating" integer,
	CONSTRAINT "filings_number_unique" UNIQUE("number"),
	CONSTRAINT "filings_draft_id_unique" UNIQUE("draft_id")
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid,
	"draft_id" uuid,
	"filing_id" uuid,
	"paper_code" text NOT NULL,
	"file_name_sealed" text NOT NULL,
	"file_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text,
	"state" text NOT NULL,
	"virus_scan" text NOT NULL,
	"fault" text,
	"storage_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postal_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid,
	"filing_id" uuid,
	"province_id" text NOT NULL,
	"dossier_code" text,
	"direction" text NOT NULL,
	"content_sealed" text NOT NULL,
	"state" text NOT NULL,
	"tracking_number" text,
	"estimate_vnd" integer,
	"promised_days" integer,
	"steps_sealed" text,
	"created_at" timestamp with time zone NOT NULL,
	"fetched_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "result_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"filing_id" uuid NOT NULL,
	"file_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_events" (
	"id" text PRIMARY KEY NOT NULL,
	"order_ref" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"amount_vnd" integer NOT NULL,
	"method" text,
	"transaction_id" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_orders" (
	"order_ref" text PRIMARY KEY NOT NULL,
	"filing_id" uuid NOT NULL,
	"amount_vnd" integer NOT NULL,
	"order_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"ask_at" timestamp with time zone,
	CONSTRAINT "payment_orders_order_id_unique" UNIQUE("order_id")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"filing_id" uuid PRIMARY KEY NOT NULL,
	"amount_vnd" integer NOT NULL,
	"items" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "errands" ADD CONSTRAINT "errands_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filings" ADD CONSTRAINT "filings_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postal_orders" ADD CONSTRAINT "postal_orders_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postal_orders" ADD CONSTRAINT "postal_orders_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_links" ADD CONSTRAINT "result_links_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_events" ADD CONSTRAINT "payment_events_order_ref_payment_orders_order_ref_fk" FOREIGN KEY ("order_ref") REFERENCES "public"."payment_orders"("order_ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_orders" ADD CONSTRAINT "payment_orders_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drafts_citizen" ON "drafts" USING btree ("citizen_id","saved_at");--> statement-breakpoint
CREATE INDEX "drafts_expiry" ON "drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "errands_state" ON "errands" USING btree ("state","sent_at");--> statement-breakpoint
CREATE INDEX "filings_citizen" ON "filings" USING btree ("citizen_id","accepted_at");--> statement-breakpoint
CREATE INDEX "filings_dossier" ON "filings" USING btree ("province_id","dossier_code");--> statement-breakpoint
CREATE INDEX "filings_state" ON "filings" USING btree ("state","accepted_at");--> statement-breakpoint
CREATE INDEX "papers_citizen" ON "papers" USING btree ("citizen_id","created_at");--> statement-breakpoint
CREATE INDEX "papers_draft" ON "papers" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "papers_filing" ON "papers" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "papers_storage" ON "papers" USING btree ("storage_key");--> statement-breakpoint
CREATE INDEX "postal_orders_dossier" ON "postal_orders" USING btree ("province_id","dossier_code");--> statement-breakpoint
CREATE UNIQUE INDEX "postal_orders_filing" ON "postal_orders" USING btree ("filing_id","direction") WHERE state not in ('cancelled', 'failed');--> statement-breakpoint
CREATE UNIQUE INDEX "postal_orders_code" ON "postal_orders" USING btree ("province_id","dossier_code","direction") WHERE state not in ('cancelled', 'failed');--> statement-breakpoint
CREATE INDEX "result_links_expiry" ON "result_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "payment_events_order" ON "payment_events" USING btree ("order_ref");--> statement-breakpoint
CREATE INDEX "payment_orders_filing" ON "payment_orders" USING btree ("filing_id");--> statement-breakpoint
CREATE INDEX "payment_orders_ask" ON "payment_orders" USING btree ("ask_at");