using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

/// <summary>RFC 8292: who asks the push service, said in a token that is good for one service and half a day.</summary>
internal static class VapidToken
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private static readonly string _header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);

    /// <param name="subject">A mailto: or https: address of who is responsible.</param>
    public static string Create(VapidKeyPair keys, Uri endpoint, string subject, DateTime nowUtc)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["aud"] = OriginOf(endpoint),
            ["exp"] = new DateTimeOffset(nowUtc + Life).ToUnixTimeSeconds(),
            ["sub"] = subject,
        });
        var signed = $"{_header}.{Base64Url.EncodeToString(claims)}";
        using var key = keys.Open();
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    public static string Authorization(string token, VapidKeyPair keys) => $"vapid t={token}, k={keys.PublicKey}";

    /// <summary>Scheme, host and port, the port only where it is not the usual one.</summary>
    public static string OriginOf(Uri endpoint) => endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped).ToLowerInvariant();
}
