using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed class RestoreLinkIssuer(RestoreLinkStore links, IStoreService stores, ISettingService settings, TimeProvider time)
{
    /// <summary>Absolute, from the store's own address; the token is in no other place but this answer.</summary>
    /// <param name="campaignId">Named in the link's UTM parameters; 0 for a test message.</param>
    public async Task<string> IssueAsync(int episodeId, int recipientId, int touchId, int couponId, int storeId, int campaignId = 0)
    {
        var now = time.NowUtc();
        var store = await stores.GetStoreByIdAsync(storeId) ?? throw new ArgumentException($"There is no store {storeId}.", nameof(storeId));
        var days = (await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).RestoreLinkDays;
        var token = SecretToken.From(RandomNumberGenerator.GetBytes(SecretToken.Bytes));
        await links.InsertAsync(new RestoreLink
        {
            TokenHash = RestoreToken.Hash(token),
            EpisodeId = episodeId,
            RecipientId = recipientId,
            TouchId = touchId,
            CouponId = couponId,
            CreatedUtc = now,
            ExpiresUtc = now.AddDays(days),
        });
        return RestoreUrl.ForMessage(store.Url, token, campaignId);
    }
}
