using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;

/// <summary>The shop's key pair towards push services. The newest is the one for new subscriptions; an older one stays as long as browsers hang on it.</summary>
public sealed class VapidKey : BaseEntity
{
    /// <summary>Base64url of the uncompressed point.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>Encrypted with the shop's encryption key; shown nowhere.</summary>
    public string PrivateKey { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}
