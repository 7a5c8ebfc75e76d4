namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal static class RestoreUrl
{
    /// <summary>The store's address may contain a folder, and never comes from the request's host.</summary>
    public static string For(string storeUrl, string token) => $"{storeUrl.TrimEnd('/')}/{CartRecoveryDefaults.RestorePath}/{token}";

    /// <summary>As it stands in a message, so that the shop's own statistics name the campaign.</summary>
    public static string ForMessage(string storeUrl, string token, int campaignId) =>
        For(storeUrl, token) + FormattableString.Invariant($"?utm_source=cart-recovery&utm_medium=email&utm_campaign={campaignId}");
}
