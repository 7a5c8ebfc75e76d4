using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>What the page shows: a sentence, how many each gap keeps out, and what the figures leave out.</summary>
internal sealed record AudiencePreviewed(string Summary, IReadOnlyList<AudiencePreviewLine> Others, string Title, string Bounded);

internal sealed record AudiencePreviewLine(int People, string Text);

/// <summary>Whom a campaign as written would be for, counted over the people of the last days.</summary>
internal sealed class AudiencePreview(AudienceSample sample, AudienceWords words, AdminTexts texts, TimeProvider time)
{
    public const int Days = 30;

    public async Task<AudiencePreviewed> CountAsync(CampaignDraft draft)
    {
        var (policy, now) = (Policies.From(draft), time.NowUtc());
        var sampled = await sample.LoadAsync(draft.StoreId, policy, now.AddDays(-Days), now);
        var count = AudienceCount.Of(sampled.NewestFirst, policy);
        List<AudiencePreviewLine> others = [];
        foreach (var (gap, people) in count.Gaps)
            others.Add(new AudiencePreviewLine(people, await SentenceAsync(gap, draft.Audience)));

        var summary = count.People == 0
            ? await texts.OfAsync("Audience.Preview.Nobody", Days)
            : await texts.OfAsync("Audience.Preview.Result", count.Matching, count.People, Days, count.WithAddress);
        return new AudiencePreviewed(summary, others, await texts.OfAsync("Audience.Preview.Others"), sampled.Bounded ? await texts.OfAsync("Audience.Preview.Bounded", AudienceSample.Most) : "");
    }

    private async Task<string> SentenceAsync(AudienceGap gap, Audience audience) => gap.Reason switch
    {
        Reason.GuestsExcluded => await texts.OfAsync("Audience.Preview.Guests"),
        Reason.OutsideAudience => await texts.OfAsync("Audience.Preview.Group", gap.Group, await words.OfAsync(audience.All[gap.Group - 1])),
        Reason.BelowMinimum => await texts.OfAsync("Audience.Preview.Minimum"),
        _ => await texts.OfAsync($"Reasons.{gap.Reason.Code()}"),
    };
}
