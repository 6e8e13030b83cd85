CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_id" uuid,
	"province_id" text NOT NULL,
	"agency_code" text NOT NULL,
	"slot_id" text NOT NULL,
	"day" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"number" text,
	"state" text NOT NULL,
	"procedure_code" text,
	"content_sealed" text,
	"reason_sealed" text,
	"moved_from" timestamp with time zone,
	"wanted_slot_id" text NOT NULL,
	"cancel_wanted" boolean DEFAULT false NOT NULL,
	"booked_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"citizen_id" uuid,
	"subject_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"granted" boolean NOT NULL,
	"version" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kept_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"parts" jsonb NOT NULL,
	"rows" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_one" ON "bookings" USING btree ("citizen_id","agency_code","day") WHERE "bookings"."state" in ('asking', 'booked', 'called', 'served');--> statement-breakpoint
CREATE INDEX "bookings_citizen" ON "bookings" USING btree ("citizen_id","at");--> statement-breakpoint
CREATE INDEX "bookings_age" ON "bookings" USING btree ("until");--> statement-breakpoint
CREATE INDEX "consents_citizen" ON "consents" USING btree ("citizen_id","at");--> statement-breakpoint
CREATE INDEX "consents_subject" ON "consents" USING btree ("subject_hash");--> statement-breakpoint
CREATE INDEX "consents_age" ON "consents" USING btree ("kept_until");--> statement-breakpoint
CREATE INDEX "erasures_at" ON "erasures" USING btree ("at");--> statement-breakpoint
INSERT INTO "consents" ("citizen_id", "subject_hash", "purpose", "granted", "version", "at") SELECT "id", "zalo_hash", 'phone', true, "consent_version", "consent_at" FROM "citizens" WHERE "consent_at" IS NOT NULL AND "consent_version" IS NOT NULL;
