using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>Whether an answer may leave. A person's refusal binds the staff as it binds the campaigns.</summary>
internal sealed partial class AnswerChecks(SuppressionStore suppressions, ConsentLedger ledger, ChannelReadiness channels, LeadStore store, TimeProvider time)
{
    /// <summary>Ten segments; longer than that nobody means to send.</summary>
    public const int LongestText = 1530;

    public async Task<AnswerProblem?> ProblemAsync(Recipient person, Channel channel, int storeId, AnswerForm form) =>
        OfForm(form) ?? await OfPersonAsync(person, channel, storeId) ?? await OfContentAsync(person, channel, form);

    /// <summary>WhatsApp takes free text only for a day after the person's last message.</summary>
    public async Task<bool> MayBeFreeAsync(Recipient person, Channel channel) => channel != Channel.WhatsApp
        || OwnMessage.MayBeAnswered((await store.LastInboundAsync(AddressKey.Hash(ChannelKeys.OfPhone(person.PhoneNumber)), (int)channel))?.AsUtc(), time.NowUtc());

    /// <summary>The person's side and the shop's, whatever is written.</summary>
    public async Task<AnswerProblem?> OfPersonAsync(Recipient person, Channel channel, int storeId)
    {
        if (person.PhoneNumber.Length == 0 || person.ErasedUtc is not null)
            return AnswerProblem.NumberMissing;
        if (await suppressions.IsSuppressedAsync(channel, person))
            return AnswerProblem.Suppressed;
        if (await ledger.StateAsync(person, channel, storeId) == ConsentState.Withdrawn)
            return AnswerProblem.Withdrawn;
        return channels.All.FirstOrDefault(known => known.Kind == channel) is { } known && await channels.IsReadyAsync(known, storeId) ? null : AnswerProblem.ChannelNotReady;
    }

    private static AnswerProblem? OfForm(AnswerForm form) => Mark().IsMatch(form.Key ?? "") && form.ChannelId is (int)Channel.Sms or (int)Channel.WhatsApp ? null : AnswerProblem.FormUnreadable;

    private async Task<AnswerProblem?> OfContentAsync(Recipient person, Channel channel, AnswerForm form)
    {
        var body = form.Body?.Trim() ?? "";
        if (form.TemplateSid?.Trim() is { Length: > 0 } sid)
            return channel == Channel.WhatsApp && Template().IsMatch(sid) && body.Length == 0 && AnswerVariables.Fit(form.Variables) ? null : AnswerProblem.TemplateWrong;
        if (!await MayBeFreeAsync(person, channel))
            return AnswerProblem.TemplateNeeded;
        if (body.Length == 0)
            return AnswerProblem.NothingWritten;
        return body.Length > LongestText ? AnswerProblem.TooLong : null;
    }

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Mark();

    [GeneratedRegex("^HX[0-9a-f]{32}$", RegexOptions.IgnoreCase)]
    private static partial Regex Template();
}
