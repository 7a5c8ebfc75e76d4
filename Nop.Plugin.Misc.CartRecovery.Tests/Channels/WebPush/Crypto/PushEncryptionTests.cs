using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush.Crypto;

/// <summary>RFC 8291, appendix A, and what must hold for every message.</summary>
internal sealed class PushEncryptionTests
{
    private const string Text = "V2hlbiBJIGdyb3cgdXAsIEkgd2FudCB0byBiZSBhIHdhdGVybWVsb24";
    private const string SenderPublic = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private const string SenderPrivate = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private const string BrowserPublic = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private const string BrowserPrivate = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private const string Salt = "DGv6ra1nlYgDCS1FRnbzlw";
    private const string Auth = "BTBZMqHH6r4Tts7J_aSIgg";
    private const string Body = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    [Test]
    public void Every_step_of_the_appendix_comes_out()
    {
        using var sender = Pair(SenderPublic, SenderPrivate);
        using var browser = Pair(BrowserPublic, BrowserPrivate);

        var shared = sender.DeriveRawSecretAgreement(browser.PublicKey);
        var material = PushEncryption.KeyMaterial(shared, Bytes(Auth), Bytes(BrowserPublic), Bytes(SenderPublic));
        var (key, nonce) = ContentEncoding.Keys(material, Bytes(Salt));

        Assert.That(Base64Url.EncodeToString(shared), Is.EqualTo("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs"));
        Assert.That(Base64Url.EncodeToString(HKDF.Extract(HashAlgorithmName.SHA256, shared, Bytes(Auth))), Is.EqualTo("Snr3JMxaHVDXHWJn5wdC52WjpCtd2EIEGBykDcZW32k"));
        Assert.That(Base64Url.EncodeToString(PushEncryption.Info(Bytes(BrowserPublic), Bytes(SenderPublic))), Is.EqualTo(
            "V2ViUHVzaDogaW5mbwAEJXGyvs3942BVGq8e0PTNNmwRzr5VX4m8t7GGpTM5FzFo7OLr4BhZe9MEebhuPI-OztV3ylkYfpJGmQ22ggCLDgT-M_SrDepxkU21WCP3O1SUj0EwbZIHMtu5pZpTKGSCIA5Zent7wmC6HCJ5mFgJkuk5cwAvMBKiiujwa7t45ewP"));
        Assert.That(Base64Url.EncodeToString(material), Is.EqualTo("S4lYMb_L0FxCeq0WhDx813KgSYqU26kOyzWUdsXYyrg"));
        Assert.That(Base64Url.EncodeToString(HKDF.Extract(HashAlgorithmName.SHA256, material, Bytes(Salt))), Is.EqualTo("09_eUZGrsvxChDCGRCdkLiDXrReGOEVeSCdCcPBSJSc"));
        Assert.That(Base64Url.EncodeToString(key), Is.EqualTo("oIhVW04MRdy2XN9CiKLxTg"));
        Assert.That(Base64Url.EncodeToString(nonce), Is.EqualTo("4h_95klXJ5E_qnoN"));
    }

    [Test]
    public void Body_of_the_appendix_is_written_byte_for_byte_and_is_144_bytes_long()
    {
        using var sender = Pair(SenderPublic, SenderPrivate);

        var body = PushEncryption.Encrypt(Bytes(Text), Bytes(BrowserPublic), Bytes(Auth), sender, Bytes(Salt));

        Assert.That(body, Has.Length.EqualTo(144));
        Assert.That(Base64Url.EncodeToString(body), Is.EqualTo(Body));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(15)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(255)]
    [TestCase(1000)]
    [TestCase(3992)]
    [TestCase(3993)]
    public void What_is_sealed_is_read_again_and_never_longer_than_every_service_takes(int length)
    {
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (key, auth) = (EcPoint.Write(browser.ExportParameters(false)), RandomNumberGenerator.GetBytes(16));
        var text = RandomNumberGenerator.GetBytes(length);

        var body = PushEncryption.Encrypt(text, key, auth);

        Assert.That(body, Has.Length.EqualTo(length + 103).And.Length.LessThanOrEqualTo(4096));
        Assert.That(PushReader.Open(body, browser, auth), Is.EqualTo(text));
        Assert.That(PushEncryption.Encrypt(text, key, auth), Is.Not.EqualTo(body));
    }

    [Test]
    public void One_byte_more_than_fits_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PushEncryption.Encrypt(new byte[PushEncryption.LongestText + 1], Bytes(BrowserPublic), Bytes(Auth)));

    [Test]
    public void Any_flipped_bit_is_noticed()
    {
        using var browser = Pair(BrowserPublic, BrowserPrivate);
        var body = Bytes(Body);

        // The record size may be any that is large enough; everything else is under the seal.
        for (var bit = 0; bit < body.Length * 8; bit++)
        {
            if (bit / 8 is >= 16 and < 20)
                continue;
            var changed = (byte[])body.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(() => PushReader.Open(changed, browser, Bytes(Auth)), Throws.Exception, $"bit {bit}");
        }
    }

    [Test]
    public void Key_that_is_no_point_of_the_curve_is_an_error_of_the_subscription()
    {
        var key = Bytes(BrowserPublic);
        key[40] ^= 1;

        Assert.That(() => PushEncryption.Encrypt("x"u8, key, Bytes(Auth)), Throws.InstanceOf<CryptographicException>());
        Assert.That(() => PushEncryption.Encrypt("x"u8, key.AsSpan(1), Bytes(Auth)), Throws.InstanceOf<CryptographicException>());
        Assert.That(() => PushEncryption.Encrypt("x"u8, Bytes(BrowserPublic), Bytes(Auth).AsSpan(1)), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public void Somebody_elses_code_reads_ours_and_ours_reads_theirs()
    {
        using var node = new PushCheck();

        foreach (var length in (int[])[0, 1, 100, 1234, 3993])
        {
            var browser = node.Ask(new { ask = "browser" });
            var (p256dh, auth, secret) = (browser.GetProperty("p256dh").GetString()!, browser.GetProperty("auth").GetString()!, browser.GetProperty("secret").GetString()!);
            var text = RandomNumberGenerator.GetBytes(length);
            var ours = node.Ask(new { ask = "open", body = Base64Url.EncodeToString(PushEncryption.Encrypt(text, EcPoint.Decode(p256dh), EcPoint.Decode(auth))), p256dh, auth, secret });

            Assert.That(ours.GetProperty("text").GetString(), Is.EqualTo(Base64Url.EncodeToString(text)), $"{length} bytes: {ours}");
            if (length == 0)
                continue;
            using var pair = Pair(p256dh, secret);
            var theirs = node.Ask(new { ask = "seal", text = Base64Url.EncodeToString(text), p256dh, auth }).GetProperty("body").GetString();
            Assert.That(PushReader.Open(Bytes(theirs!), pair, Bytes(auth)), Is.EqualTo(text));
        }
    }

    [Test]
    public void Somebody_elses_code_reads_the_appendix_too_and_refuses_what_was_tampered_with()
    {
        using var node = new PushCheck();
        var tampered = Bytes(Body);
        tampered[^1] ^= 1;

        var read = node.Ask(new { ask = "open", body = Body, p256dh = BrowserPublic, auth = Auth, secret = BrowserPrivate });
        var refused = node.Ask(new { ask = "open", body = Base64Url.EncodeToString(tampered), p256dh = BrowserPublic, auth = Auth, secret = BrowserPrivate });

        Assert.That(Encoding.ASCII.GetString(Bytes(read.GetProperty("text").GetString()!)), Is.EqualTo("When I grow up, I want to be a watermelon"));
        Assert.That(refused.TryGetProperty("error", out _), Is.True);
    }

    private static ECDiffieHellman Pair(string key, string secret) => ECDiffieHellman.Create(EcPoint.Read(Bytes(key), Bytes(secret)));

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
