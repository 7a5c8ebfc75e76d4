using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>Verdicts and reasons as sentences.</summary>
internal sealed class EpisodeVerdicts(CampaignStore campaigns, AdminTexts texts)
{
    private IReadOnlyDictionary<int, string>? _names;

    /// <summary>The last word on each step; of a campaign that has lost the episode, why, and what it had settled before.</summary>
    public Task<IReadOnlyList<EpisodeStepModel>> LatestAsync(IReadOnlyList<JournalEntry> journal) => AllAsync(
    [
        .. journal.GroupBy(entry => (entry.CampaignId, entry.StepNumber)).Select(entries => entries.Last())
            .GroupBy(entry => entry.CampaignId).OrderBy(entries => entries.Key).SelectMany(Standing),
    ]);

    private static IEnumerable<JournalEntry> Standing(IEnumerable<JournalEntry> ofCampaign)
    {
        var entries = ofCampaign.OrderBy(entry => entry.StepNumber).ToList();
        var lost = entries.MaxBy(entry => entry.Id) is { StepNumber: 0 };
        return entries.Where(entry => entry.StepNumber == 0 ? lost : !lost || entry.VerdictId != (int)VerdictKind.Wait);
    }

    public async Task<IReadOnlyList<EpisodeStepModel>> AllAsync(IReadOnlyList<JournalEntry> journal)
    {
        List<EpisodeStepModel> models = [];
        foreach (var entry in journal)
            models.Add(await ModelAsync(entry));
        return models;
    }

    public async Task<IReadOnlyList<EpisodeTouchModel>> TouchesAsync(IReadOnlyList<Touch> touches)
    {
        var variants = await campaigns.VariantNamesAsync(touches.Select(touch => touch.VariantId));
        List<EpisodeTouchModel> models = [];
        foreach (var touch in touches)
        {
            models.Add(new EpisodeTouchModel(
                touch.Id,
                await NameAsync(touch.CampaignId),
                touch.StepNumber,
                variants.GetValueOrDefault(touch.VariantId, ""),
                await texts.OfAsync($"Campaigns.Channel.{ChannelCodes.Of(touch.Channel)}"),
                await texts.OfAsync($"Episodes.Touch.{touch.State}"),
                string.Join(' ', await SentencesAsync(touch.Reasons)),
                await texts.TimeAsync(touch.SentUtc),
                await texts.TimeAsync(touch.DeliveredUtc),
                await ErrorAsync(touch.Error),
                touch.ConsentBasisId == 0 ? "" : await texts.OfAsync($"Consents.Basis.{(ConsentBasis)touch.ConsentBasisId}")));
        }

        return models;
    }

    private async Task<EpisodeStepModel> ModelAsync(JournalEntry entry)
    {
        var reasons = await SentencesAsync(entry.Reasons);
        var verdict = (VerdictKind)entry.VerdictId;
        var color = verdict switch { VerdictKind.Send => "badge-success", VerdictKind.Wait => "badge-info", _ => "badge-secondary" };
        return new EpisodeStepModel(
            await NameAsync(entry.CampaignId), entry.StepNumber, await texts.OfAsync($"Episodes.Verdict.{verdict}"), color, reasons,
            await texts.TimeAsync(entry.DueUtc), await texts.TimeAsync(entry.DecidedUtc), await texts.TimeAsync(entry.UntilUtc));
    }

    /// <summary>What stood against a coupon is stored by its code; everything else as it was said.</summary>
    private async Task<string> ErrorAsync(string stored) => CouponTrouble.Parse(stored) is { } trouble
        ? $"{await texts.OfAsync($"Coupons.Problem.{CouponTrouble.Code(trouble.Problem)}")} {trouble.Said}".TrimEnd()
        : stored;

    private async Task<IReadOnlyList<string>> SentencesAsync(string stored)
    {
        List<string> sentences = [];
        foreach (var reason in ReasonList.Parse(stored))
            sentences.Add(await texts.OfAsync($"Reasons.{reason.Code()}"));
        return sentences;
    }

    private async Task<string> NameAsync(int campaignId)
    {
        _names ??= await campaigns.NamesAsync();
        return _names.GetValueOrDefault(campaignId, "");
    }
}
