using System.Buffers.Text;
using System.Security.Cryptography;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

/// <summary>The shop's own key, which browsers are told at subscribing and push services check. Base64url, as browsers take it.</summary>
internal sealed record VapidKeyPair(string PublicKey, string PrivateKey)
{
    public static VapidKeyPair New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parameters = key.ExportParameters(includePrivateParameters: true);
        return new VapidKeyPair(Base64Url.EncodeToString(EcPoint.Write(parameters)), Base64Url.EncodeToString(parameters.D));
    }

    /// <exception cref="CryptographicException">What was stored is no key.</exception>
    public ECDsa Open() => EcPoint.Decode(PublicKey) is { } point && EcPoint.Decode(PrivateKey) is { } secret
        ? ECDsa.Create(EcPoint.Read(point, secret))
        : throw new CryptographicException("The push key is unreadable.");

    // The printed form of a record tells all it has.
    public override string ToString() => PublicKey;
}
