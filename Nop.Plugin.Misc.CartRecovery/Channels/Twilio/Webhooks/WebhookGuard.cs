using Microsoft.AspNetCore.Http;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;

/// <summary>Who has signed a request. Before this has answered, nothing is looked up and nothing is changed.</summary>
internal sealed class WebhookGuard(TwilioAccounts accounts)
{
    /// <summary>The stores whose account it names and whose token has signed it; none for a stranger. Several stores may share an account.</summary>
    public async Task<IReadOnlyList<TwilioAccount>> SignersAsync(HttpRequest request, WebhookForm form)
    {
        var signature = request.Headers[TwilioSignature.Header].ToString();
        if (signature.Length == 0)
            return [];

        // By the address that the merchant has set, or the store's: what a proxy makes of the host is nobody's word.
        var path = $"{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
        return [.. (await accounts.AllAsync()).Where(account => account.Sid == form["AccountSid"] && TwilioSignature.IsForm(account.AuthToken, account.PublicUrl + path, form.Fields, signature))];
    }
}
