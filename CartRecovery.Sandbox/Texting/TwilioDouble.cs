using Nop.Data;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Services.Configuration;
using Nop.Services.Security;

namespace CartRecovery.Sandbox.Texting;

/// <summary>The account at the sandbox's own Twilio, and what it tells the shop: signed posts to the shop's own pages, as the real one's are.</summary>
public sealed class TwilioDouble(ISettingService settings, IEncryptionService encryption, IRepository<Store> stores, HttpClient http)
{
    public const string Path = "twilio";
    public const string AccountSid = "AC5a2db0c5a2db0c5a2db0c5a2db0c5a2d";
    public const string AuthToken = "sandbox-token-that-opens-nothing-else";
    public const string SmsNumber = "+15005550006";
    public const string WhatsAppNumber = "+15005550009";

    /// <summary>Out of the box; a merchant's own account is left alone.</summary>
    public async Task OpenAsync(string address)
    {
        var stored = await settings.LoadSettingAsync<CartRecoveryTwilioSettings>();
        if (stored.AccountSid is not ("" or AccountSid))
            return;

        (stored.AccountSid, stored.AuthToken) = (AccountSid, encryption.EncryptText(AuthToken));
        (stored.SmsFrom, stored.WhatsAppFrom, stored.MessagesPerSecond) = (SmsNumber, WhatsAppNumber, 0);
        stored.BaseAddress = $"{address}/{Path}";
        await settings.SaveSettingAsync(stored);
    }

    public async Task DeliverAsync(Text text)
    {
        text.Status = "delivered";
        if (text.Callback.Length > 0)
            await TellAsync(text.Callback, [new("MessageSid", text.Sid), new("MessageStatus", text.Status), new("To", text.To), new("From", text.From)]);
    }

    public async Task<bool> BringAsync(Text text)
    {
        var store = (await stores.GetAllAsync(query => query.OrderBy(store => store.Id)))[0];
        return await TellAsync(store.Url + CartRecoveryDefaults.TwilioInboundPath, [new("MessageSid", text.Sid), new("From", text.From), new("To", text.To), new("Body", text.Body), new("NumMedia", "0")]);
    }

    private async Task<bool> TellAsync(string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        List<KeyValuePair<string, string>> form = [new("AccountSid", AccountSid), .. fields];
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(TwilioSignature.Header, TwilioSignature.Of(AuthToken, url, form));
        using var answer = await http.SendAsync(request);
        return answer.IsSuccessStatusCode;
    }
}
