/** What Payment.createOrder takes, signed by the proxy. */
export interface HostOrder {
  amount: number;
  desc: string;
  item: { id: string; amount: number }[];
  extradata: string;
  method: string;
  mac: string;
}
