using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>A step's variants keep their rows as long as they are on the page, so that their texts and touches stay theirs.</summary>
internal sealed class VariantWrites(IRepository<CampaignStepVariant> variants)
{
    public async Task SaveAsync(int stepId, IReadOnlyList<VariantDraft> drafts, IReadOnlyList<CampaignStepVariant> stored)
    {
        foreach (var draft in drafts)
        {
            var variant = stored.FirstOrDefault(known => known.Id == draft.Id && draft.Id > 0) ?? new CampaignStepVariant { StepId = stepId };
            variant.Name = draft.Name.Trim();
            variant.Share = draft.Share;
            await (variant.Id == 0 ? variants.InsertAsync(variant) : variants.UpdateAsync(variant));
        }

        await RetireAsync(stored.Where(variant => drafts.All(kept => kept.Id != variant.Id)));
    }

    public async Task RetireAsync(IEnumerable<CampaignStepVariant> leaving)
    {
        foreach (var variant in leaving.ToList())
        {
            variant.Retired = true;
            await variants.UpdateAsync(variant);
        }
    }
}
