using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;
using Nop.Services.Configuration;

namespace CartRecovery.Sandbox.Pushing;

/// <summary>A message that a browser of this town shows.</summary>
public sealed record ShownPush(DateTime AtUtc, string Browser, string Title, string Body, string Url);

/// <summary>A push service of the sandbox's own, for browsers that have no Internet: it keeps their keys and reads what comes in their place.</summary>
public sealed class PushDouble(TimeProvider time)
{
    public const string Path = "push-double";

    private readonly ConcurrentDictionary<string, (ECDiffieHellman Pair, byte[] Auth)> _browsers = new();
    private readonly ConcurrentQueue<ShownPush> _shown = new();

    public IReadOnlyList<ShownPush> Shown => [.. _shown];

    /// <summary>The plugin calls push services by name only; this one is let in by a setting that no page has.</summary>
    public static async Task OpenAsync(ISettingService settings)
    {
        var stored = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>();
        stored.AllowLoopback = true;
        await settings.SaveSettingAsync(stored);
    }

    public (string Name, string P256dh, string Auth) Subscribe()
    {
        var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (name, auth) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), RandomNumberGenerator.GetBytes(PushEncryption.AuthLength));
        _browsers[name] = (pair, auth);
        return (name, Base64Url.EncodeToString(EcPoint.Write(pair.ExportParameters(false))), Base64Url.EncodeToString(auth));
    }

    public bool Forget(string name) => _browsers.TryRemove(name, out _);

    /// <summary>False for a browser that has gone.</summary>
    public bool Take(string name, byte[] body)
    {
        if (!_browsers.TryGetValue(name, out var browser))
            return false;

        var text = JsonDocument.Parse(Read(body, browser.Pair, browser.Auth)).RootElement;
        _shown.Enqueue(new ShownPush(time.GetUtcNow().UtcDateTime, name, Of("title"), Of("body"), Of("url")));
        return true;

        string Of(string field) => text.GetProperty(field).GetString() ?? "";
    }

    private static byte[] Read(ReadOnlySpan<byte> body, ECDiffieHellman browser, ReadOnlySpan<byte> auth)
    {
        var senderKey = body.Slice(21, body[20]);
        using var sender = ECDiffieHellman.Create(EcPoint.Read(senderKey));
        var material = PushEncryption.KeyMaterial(browser.DeriveRawSecretAgreement(sender.PublicKey), auth, EcPoint.Write(browser.ExportParameters(false)), senderKey);
        var (key, nonce) = ContentEncoding.Keys(material, body[..ContentEncoding.SaltLength]);
        var record = body[(21 + body[20])..];
        var text = new byte[record.Length - ContentEncoding.TagLength];
        using var cipher = new AesGcm(key, ContentEncoding.TagLength);
        cipher.Decrypt(nonce, record[..^ContentEncoding.TagLength], record[^ContentEncoding.TagLength..], text);
        return text[..^1];
    }
}
