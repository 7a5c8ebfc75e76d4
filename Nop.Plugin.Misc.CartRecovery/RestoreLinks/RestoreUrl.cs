namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal static class RestoreUrl
{
    /// <summary>The store's address may contain a folder, and never comes from the request's host.</summary>
    public static string For(string storeUrl, string token, int campaignId) =>
        FormattableString.Invariant($"{storeUrl.TrimEnd('/')}/{CartRecoveryDefaults.RestorePath}/{token}?utm_source=cart-recovery&utm_medium=email&utm_campaign={campaignId}");
}
