using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

internal static class PushTopic
{
    private const int Bytes = 18;

    /// <summary>24 letters of base64url: one cart waits at a push service once, whatever step it is at, and the service learns nothing of it.</summary>
    public static string Of(int storeId, int episodeId) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"cart-recovery-episode:{storeId}:{episodeId}"))).AsSpan(0, Bytes));
}
