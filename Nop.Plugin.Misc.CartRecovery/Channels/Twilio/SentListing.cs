using System.Globalization;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <param name="Message">The provider's record of the touch's message; null when it has none.</param>
/// <param name="MayTryAgain">The merchant allows it, and the provider has taken nothing for that number since that might have been the message.</param>
internal sealed record Listed(TwilioAnswer? Message, bool MayTryAgain = false);

/// <summary>What the provider has taken for a number since an attempt. It has no field of ours to search by, so the message is known by the restore link in its body.</summary>
internal sealed partial class SentListing(TwilioAccounts accounts, TwilioClient client, RestoreLinkStore links, RecipientStore recipients)
{
    private const int PageSize = 50;

    /// <summary>The provider's clock is not ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Null when it could not be asked.</summary>
    public async Task<Listed?> FindAsync(Touch touch)
    {
        // Nobody can look for the message of a person who has been erased, or of a store without an account.
        if (await recipients.ByIdAsync(touch.RecipientId) is not { PhoneNumber.Length: > 0 } recipient || await accounts.OfAsync(touch.StoreId) is not { } account)
            return new Listed(null);

        // Not by DateSent, which is empty until it is sent.
        var to = Uri.EscapeDataString(TwilioForm.Address(touch.Channel, recipient.PhoneNumber));
        var reply = await client.GetAsync(account, account.Resource(string.Create(CultureInfo.InvariantCulture, $"Messages.json?To={to}&PageSize={PageSize}")));
        if (!reply.Succeeded || !reply.Answer.Lists("messages"))
            return null;

        var since = touch.DecidedUtc.AsUtc() - Skew;
        List<TwilioAnswer> outbound = [.. reply.Answer.List("messages").Where(message => message.NamesMessage && !(message.CreatedUtc < since) && IsOurs(message))];
        foreach (var message in outbound)
        {
            if (await IsOfAsync(touch, message.Body))
                return new Listed(message);
        }

        return new Listed(null, account.UnknownOutcome == UnknownOutcome.RetryOnce && outbound.All(message => Tokens().IsMatch(message.Body)));
    }

    private static bool IsOurs(TwilioAnswer message) => message.Text("direction").StartsWith("outbound", StringComparison.Ordinal);

    private async Task<bool> IsOfAsync(Touch touch, string body)
    {
        foreach (Match token in Tokens().Matches(body))
        {
            if (await links.ByTokenAsync(token.Value) is { } link && link.TouchId == touch.Id)
                return true;
        }

        return false;
    }

    [GeneratedRegex("(?<![A-Za-z0-9])[a-z2-7]{32}(?![A-Za-z0-9])")]
    private static partial Regex Tokens();
}
