/** What Zalo's own web views say they are (Android 13, iOS 17; Zalo 25.12). The SDK reads the version after "Zalo". */
export const ZALO_ANDROID =
  'Mozilla/5.0 (Linux; Android 13; SM-A546E Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.210 Mobile Safari/537.36 Zalo android/25120000 ZaloTheme/light ZaloLanguage/vi';
export const ZALO_IOS =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/700 ZaloTheme/light ZaloLanguage/vi';
