using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal static class RestoreToken
{
    public static string Hash(string token) => SecretToken.Hash("restore", token);
}
