namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal static class RestoreUrl
{
    /// <summary>The store's address may contain a folder, and never comes from the request's host.</summary>
    public static string For(string storeUrl, string token) => $"{storeUrl.TrimEnd('/')}/{CartRecoveryDefaults.RestorePath}/{token}";

    /// <summary>To the same page.</summary>
    public static string Short(string storeUrl, string token) => $"{storeUrl.TrimEnd('/')}/{CartRecoveryDefaults.ShortRestorePath}/{token}";
}
