using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;

/// <summary>A question to our own endpoint that only it can answer, since the answer takes the account's token; it has no other effect.</summary>
internal static class WebhookProbe
{
    /// <summary>A parameter that the provider does not send.</summary>
    public const string Field = "CartRecoveryProbe";

    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string Answer(string authToken, string nonce) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes("cart-recovery-probe:" + nonce)));
}
