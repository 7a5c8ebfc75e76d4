using System.Security.Cryptography;
using Nop.Services.Configuration;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>The stores' accounts, as set on our page.</summary>
internal sealed class TwilioAccounts(ISettingService settings, IEncryptionService encryption, IStoreService stores)
{
    /// <summary>Null when the store has none, or its secrets can no longer be read.</summary>
    /// <param name="storeId">0 for what all stores share, as a campaign for all of them asks.</param>
    public async Task<TwilioAccount?> OfAsync(int storeId)
    {
        var stored = await settings.LoadSettingAsync<CartRecoveryTwilioSettings>(storeId);
        if (stored.AccountSid.Length == 0)
            return null;

        var store = storeId > 0 ? await stores.GetStoreByIdAsync(storeId) : (await stores.GetAllStoresAsync())[0];
        return store is null ? null : Account(stored, storeId, store.Url);
    }

    /// <summary>Each store's account, as far as there is one.</summary>
    public async Task<IReadOnlyList<TwilioAccount>> AllAsync()
    {
        List<TwilioAccount> found = [];
        foreach (var store in await stores.GetAllStoresAsync())
        {
            if (await OfAsync(store.Id) is { } account)
                found.Add(account);
        }

        return found;
    }

    public string Encrypted(string secret) => secret.Length == 0 ? "" : encryption.EncryptText(secret);

    private TwilioAccount? Account(CartRecoveryTwilioSettings stored, int storeId, string storeUrl)
    {
        if (Decrypted(stored.AuthToken) is not { Length: > 0 } token || Decrypted(stored.ApiKeySecret) is not { } secret)
            return null;

        return new TwilioAccount
        {
            StoreId = storeId,
            Sid = stored.AccountSid,
            AuthToken = token,
            ApiKeySid = stored.ApiKeySid,
            ApiKeySecret = secret,
            Api = ApiOf(stored),
            PublicUrl = (stored.PublicUrl.Length > 0 ? stored.PublicUrl : storeUrl).TrimEnd('/'),
            Sms = new TwilioSender(stored.SmsFrom, stored.SmsServiceSid),
            WhatsApp = new TwilioSender(stored.WhatsAppFrom, stored.WhatsAppServiceSid),
            MessagesPerSecond = stored.MessagesPerSecond,
            UnknownOutcome = (UnknownOutcome)stored.UnknownOutcomeId,
            SkipsNorthAmericanWhatsApp = stored.SkipNorthAmericanWhatsApp,
        };
    }

    private static Uri ApiOf(CartRecoveryTwilioSettings stored)
    {
        if (stored.BaseAddress.Length > 0)
            return new Uri(stored.BaseAddress.TrimEnd('/') + "/");

        // Checked letter by letter on the page: a dot or a slash here would name another host.
        var place = stored.Region.Length == 0 ? "" : stored.Edge.Length == 0 ? stored.Region + "." : $"{stored.Edge}.{stored.Region}.";
        return new Uri($"https://api.{place}twilio.com/");
    }

    /// <summary>Null when the shop's key has been changed since.</summary>
    private string? Decrypted(string secret)
    {
        try
        {
            return secret.Length == 0 ? "" : encryption.DecryptText(secret);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
