using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed class RestoreLinkIssuer(RestoreLinkStore links, IStoreService stores, ISettingService settings, TimeProvider time)
{
    /// <summary>Absolute, from the store's own address; the token is in no other place but this answer.</summary>
    public async Task<string> IssueAsync(int episodeId, int recipientId, int touchId, int couponId, int storeId, LinkOrigin origin)
    {
        var now = time.NowUtc();
        var store = await stores.GetStoreByIdAsync(storeId) ?? throw new ArgumentException($"There is no store {storeId}.", nameof(storeId));
        var stored = await settings.LoadSettingAsync<CartRecoverySettings>(storeId);
        var token = SecretToken.From(RandomNumberGenerator.GetBytes(SecretToken.Bytes));
        await links.InsertAsync(new RestoreLink
        {
            TokenHash = RestoreToken.Hash(token),
            EpisodeId = episodeId,
            RecipientId = recipientId,
            TouchId = touchId,
            CouponId = couponId,
            CreatedUtc = now,
            ExpiresUtc = now.AddDays(stored.RestoreLinkDays),
        });
        return origin.IsShort ? RestoreUrl.Short(store.Url, token) : RestoreUrl.For(store.Url, token) + origin.Tags(stored).Query;
    }
}
