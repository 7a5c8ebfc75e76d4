using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

/// <summary>Offers as the list shows them, with what became of their codes.</summary>
internal sealed class OfferRows(OfferQueries offers, CampaignStore campaigns, OfferTexts offerTexts, AdminTexts texts, TimeProvider time)
{
    public async Task<IReadOnlyList<OfferRowModel>> OfAsync(IReadOnlyList<Incentive> shown)
    {
        var counts = await offers.CountsAsync([.. shown.Select(incentive => incentive.Id)], time.NowUtc());
        var steps = await offers.StepsAsync();
        var names = await campaigns.NamesAsync();
        List<OfferRowModel> rows = [];
        foreach (var incentive in shown)
            rows.Add(await RowAsync(incentive, counts.TryGetValue(incentive.Id, out var known) ? known : OfferCounts.None, steps[incentive.Id].FirstOrDefault(), names));
        return rows;
    }

    public async Task<bool> IsInUseAsync(int incentiveId) => (await offers.StepsAsync()).Contains(incentiveId);

    private async Task<OfferRowModel> RowAsync(Incentive incentive, OfferCounts counts, CampaignStep? step, IReadOnlyDictionary<int, string> names)
    {
        var campaign = names.TryGetValue(incentive.CampaignId, out var name) ? name : "–";
        return new OfferRowModel
        {
            Id = incentive.Id,
            Offer = await offerTexts.NameAsync(incentive),
            Campaign = step is null ? campaign : await texts.OfAsync("Offers.OfStep", campaign, step.Number),
            Codes = await offerTexts.CodeModeAsync(incentive.CodeMode),
            Left = incentive.CodeMode == CodeMode.Pool ? counts.Pooled.ToString(CultureInfo.InvariantCulture) : "",
            Live = counts.Live,
            Used = counts.Used,
            Ended = counts.Ended,
            State = await texts.OfAsync(step is null ? "Offers.State.NotMade" : "Offers.State.Made"),
        };
    }
}
