using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

/// <summary>Whom push services may complain to. Some refuse a token that names nobody.</summary>
internal sealed class PushSubjects(SenderAccounts accounts)
{
    public static bool IsOne(string subject) =>
        subject.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? MailAddress.Single(subject["mailto:".Length..]) is not null
            : Uri.TryCreate(subject, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps;

    public async Task<string> OfAsync(CartRecoveryWebPushSettings settings, string storeUrl, int storeId)
    {
        if (IsOne(settings.Subject))
            return settings.Subject;
        return await accounts.DefaultAsync(storeId) is { Email: { } email } && MailAddress.Single(email) is { } address ? "mailto:" + address : storeUrl;
    }
}
