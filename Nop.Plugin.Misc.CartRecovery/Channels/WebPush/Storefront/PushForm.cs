using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

/// <summary>What the script and the worker post.</summary>
public sealed record PushForm
{
    /// <summary>subscribe, renew, check or stop.</summary>
    public string? Act { get; init; }

    public string? Endpoint { get; init; }
    public string? P256dh { get; init; }
    public string? Auth { get; init; }

    /// <summary>The shop's public key that the browser subscribed with.</summary>
    public string? Key { get; init; }

    /// <summary>The endpoint that this one takes the place of.</summary>
    public string? Old { get; init; }

    public string? Page { get; init; }

    internal bool IsAcceptable =>
        Act is "subscribe" or "renew" or "check" or "stop"
        && Endpoint is { Length: > 0 and <= PushSubscription.EndpointLength }
        && (Old?.Length ?? 0) <= PushSubscription.EndpointLength
        && (Page?.Length ?? 0) <= 400
        && (Act is "check" or "stop" || HasKeys);

    internal static string HashOf(string endpoint) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(endpoint)));

    private bool HasKeys => EcPoint.Decode(Auth) is { Length: PushEncryption.AuthLength } && EcPoint.Decode(P256dh) is { } key && IsPoint(key);

    private static bool IsPoint(byte[] key)
    {
        try
        {
            using var browser = ECDiffieHellman.Create(EcPoint.Read(key));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
