using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush.Crypto;

/// <summary>RFC 8292.</summary>
internal sealed class VapidTokenTests
{
    private static readonly DateTime _now = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Example_of_the_standard_holds_by_its_key()
    {
        const string Token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";
        const string Key = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

        Assert.That(Holds(Token, Key), Is.True);
        Assert.That(Holds(Token, VapidKeyPair.New().PublicKey), Is.False);
        Assert.That(VapidToken.Create(VapidKeyPair.New(), new Uri("https://push.example.net/x"), "mailto:a@b.test", _now).Split('.')[0], Is.EqualTo(Token.Split('.')[0]));
    }

    [TestCase("https://push.example.net/send/abc?x=1", "https://push.example.net")]
    [TestCase("https://push.example.net:443/send", "https://push.example.net")]
    [TestCase("https://push.example.net:8443/send", "https://push.example.net:8443")]
    [TestCase("https://PUSH.Example.net/send", "https://push.example.net")]
    public void Token_is_for_the_origin_of_the_endpoint_and_twelve_hours(string endpoint, string origin)
    {
        var keys = VapidKeyPair.New();

        var token = VapidToken.Create(keys, new Uri(endpoint), "mailto:shop@example.test", _now);
        var claims = System.Text.Json.JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

        Assert.That(Holds(token, keys.PublicKey), Is.True);
        Assert.That(claims.GetProperty("aud").GetString(), Is.EqualTo(origin));
        Assert.That(claims.GetProperty("sub").GetString(), Is.EqualTo("mailto:shop@example.test"));
        Assert.That(claims.GetProperty("exp").GetInt64(), Is.EqualTo(new DateTimeOffset(_now).ToUnixTimeSeconds() + 43_200));
    }

    [Test]
    public void Somebody_elses_code_takes_our_keys_and_our_token()
    {
        using var node = new PushCheck();
        var keys = VapidKeyPair.New();
        var token = VapidToken.Create(keys, new Uri("https://push.example.net/x"), "https://shop.example.test/", _now);

        var answer = node.Ask(new { ask = "vapid", token, publicKey = keys.PublicKey, privateKey = keys.PrivateKey, audience = "https://push.example.net", subject = "https://shop.example.test/" });

        Assert.That(answer.TryGetProperty("error", out var error), Is.False, error.ToString());
        Assert.That(answer.GetProperty("ours").GetBoolean(), Is.True);
        Assert.That(answer.GetProperty("theirs").GetBoolean(), Is.True);
        Assert.That(answer.GetProperty("form").GetString(), Is.EqualTo(VapidToken.Authorization("", keys)));
        Assert.That(answer.GetProperty("header").GetProperty("alg").GetString(), Is.EqualTo("ES256"));
        Assert.That(answer.GetProperty("claims").GetProperty("aud").GetString(), Is.EqualTo("https://push.example.net"));
    }

    [Test]
    public void Key_pair_prints_only_what_is_public()
    {
        var keys = VapidKeyPair.New();

        Assert.That($"{keys}", Is.EqualTo(keys.PublicKey));
        Assert.That(Base64Url.DecodeFromChars(keys.PublicKey), Has.Length.EqualTo(65));
        Assert.That(Base64Url.DecodeFromChars(keys.PrivateKey), Has.Length.EqualTo(32));
    }

    [TestCase("not a key")]
    [TestCase("")]
    public void Stored_key_that_is_none_is_an_error(string secret) =>
        Assert.Throws<CryptographicException>(() => new VapidKeyPair(VapidKeyPair.New().PublicKey, secret).Open());

    internal static bool Holds(string token, string publicKey)
    {
        var end = token.LastIndexOf('.');
        using var key = ECDsa.Create(EcPoint.Read(EcPoint.Decode(publicKey)));
        return key.VerifyData(Encoding.ASCII.GetBytes(token.Remove(end)), Base64Url.DecodeFromChars(token.AsSpan(end + 1)), HashAlgorithmName.SHA256);
    }
}
