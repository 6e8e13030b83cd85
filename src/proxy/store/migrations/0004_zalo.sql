CREATE TABLE "oa_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"generation" integer NOT NULL,
	"access_sealed" text,
	"refresh_sealed" text NOT NULL,
	"access_ends_at" timestamp with time zone,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"started_at" timestamp with time zone,
	"rests_until" timestamp with time zone,
	"refreshed_at" timestamp with time zone,
	"last_fault" text
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"source" text NOT NULL,
	"hash" text NOT NULL,
	"event" text NOT NULL,
	"outcome" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"keep_until" timestamp with time zone NOT NULL,
	CONSTRAINT "webhook_events_source_hash_pk" PRIMARY KEY("source","hash")
);
--> statement-breakpoint
CREATE INDEX "webhook_events_keep" ON "webhook_events" USING btree ("keep_until");