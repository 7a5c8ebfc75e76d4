using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>A conversation without a purchase is followed up once, soon, and by the way the person wrote.</summary>
internal static class ConversationProblems
{
    public const int LongestMinutes = 60;

    private static readonly Channel[] _channels = [Channel.Sms, Channel.WhatsApp];

    public static IEnumerable<CampaignProblem> Of(CampaignDraft draft)
    {
        if (draft.Trigger != Trigger.Conversation)
            yield break;
        if (draft.Steps.Count > 1)
            yield return new CampaignProblem(ProblemCode.ConversationOneStep);
        if (draft.Steps.Count > 0 && CampaignProblems.Delay(draft, 0) is < CampaignProblems.ShortestDelayMinutes or > LongestMinutes)
            yield return new CampaignProblem(ProblemCode.ConversationDelayOutOfRange, CampaignProblems.ShortestDelayMinutes, LongestMinutes);
        if (draft.MinimumCartValue > 0)
            yield return new CampaignProblem(ProblemCode.ConversationHasNoCart);
        foreach (var (code, number) in draft.Steps.SelectMany((step, index) => step.Channels.Distinct(StringComparer.Ordinal).Select(code => (code, index + 1))))
        {
            if (ChannelCodes.Find(code) is { } channel && !_channels.Contains(channel))
                yield return new CampaignProblem(ProblemCode.ConversationChannel, number, code);
        }
    }
}
