ALTER TABLE "notice_settings" ADD COLUMN "phone_hash" text;--> statement-breakpoint
CREATE INDEX "citizens_phone" ON "citizens" USING btree ("phone_hash");--> statement-breakpoint
CREATE INDEX "notice_settings_phone" ON "notice_settings" USING btree ("phone_hash");