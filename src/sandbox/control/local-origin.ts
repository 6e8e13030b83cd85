/** Pages of this machine only: `localhost`, its subdomains and the loopback address, on any port. */
export const LOCAL_ORIGIN = /^http:\/\/(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1)(?::\d{1,5})?$/;
