using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal sealed class PreferenceLinkIssuer(PreferenceLinkStore links, IStoreService stores, TimeProvider time)
{
    /// <summary>The absolute address of the preference page for one message; <paramref name="touchId"/> is 0 in a test message.</summary>
    public async Task<string> IssueAsync(int recipientId, int touchId, int storeId)
    {
        var token = SecretToken.From(RandomNumberGenerator.GetBytes(SecretToken.Bytes));
        await links.InsertAsync(new PreferenceLink
        {
            TokenHash = PreferenceLinkStore.Hash(token),
            RecipientId = recipientId,
            TouchId = touchId,
            CreatedUtc = time.NowUtc(),
        });
        return await UrlAsync(token, storeId);
    }

    // Built from the store's own address: a task's request has the host of another store.
    public async Task<string> UrlAsync(string token, int storeId)
    {
        var store = await stores.GetStoreByIdAsync(storeId) ?? (await stores.GetAllStoresAsync())[0];
        return $"{store.Url.TrimEnd('/')}/{CartRecoveryDefaults.PreferencePath}/{token}";
    }
}
