using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush.Crypto;

/// <summary>The examples of RFC 8188.</summary>
internal sealed class ContentEncodingTests
{
    private const string Walrus = "I am the walrus";
    private const string FirstMaterial = "yqdlZ-tYemfogSmv7Ws5PQ";
    private const string FirstBody = "I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg";

    [Test]
    public void Keys_are_those_of_the_first_example()
    {
        var (key, nonce) = ContentEncoding.Keys(Bytes(FirstMaterial), Bytes(FirstBody).AsSpan(0, 16));

        Assert.That(Base64Url.EncodeToString(key), Is.EqualTo("_wniytB-ofscZDh4tbSjHw"));
        Assert.That(Base64Url.EncodeToString(nonce), Is.EqualTo("Bcs8gkIRKLI8GeI8"));
        Assert.That(Base64Url.EncodeToString(HKDF.Extract(HashAlgorithmName.SHA256, Bytes(FirstMaterial), Bytes(FirstBody)[..16])), Is.EqualTo("zyeH5phsIsgUyd4oiSEIy35x-gIi4aM7y0hCF8mwn9g"));
    }

    [Test]
    public void First_example_is_written_byte_for_byte()
    {
        var body = ContentEncoding.Encrypt(Encoding.ASCII.GetBytes(Walrus), Bytes(FirstMaterial), Bytes(FirstBody).AsSpan(0, 16), []);

        Assert.That(body, Has.Length.EqualTo(53));
        Assert.That(Base64Url.EncodeToString(body), Is.EqualTo(FirstBody));
    }

    [TestCase(FirstMaterial, FirstBody)]
    [TestCase("BO3ZVPxUlnLORbVGMpbT1Q", "uNCkWiNYzKTnBN9ji3-qWAAAABkCYTHOG8chz_gnvgOqdGYovxyjuqRyJFjEDyoF1Fvkj6hQPdPHI51OEUKEpgz3SsLWIqS_uA")]
    public void Examples_are_read_by_the_tests_own_reader(string material, string body) =>
        Assert.That(Encoding.ASCII.GetString(PushReader.Decode(Bytes(body), Bytes(material))), Is.EqualTo(Walrus));

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
