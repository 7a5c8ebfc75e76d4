using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

internal sealed class StepTextStore(IRepository<StepText> texts)
{
    public async Task<IReadOnlyList<StepText>> OfStepsAsync(IReadOnlyCollection<int> stepIds)
    {
        var ids = stepIds.ToList();
        return ids.Count == 0 ? [] : await texts.Table.Where(text => ids.Contains(text.StepId)).OrderBy(text => text.Id).ToListAsync();
    }

    /// <summary>In every language there is.</summary>
    public async Task<IReadOnlyList<StepText>> OfAsync(int stepId, int variantId, Channel channel) =>
        await texts.Table
            .Where(text => text.StepId == stepId && text.VariantId == variantId && text.ChannelId == (int)channel)
            .OrderBy(text => text.LanguageId)
            .ToListAsync();

    public Task InsertAsync(IList<StepText> rows) => texts.InsertAsync(rows, publishEvent: false);

    public Task UpdateAsync(StepText row) => texts.UpdateAsync(row, publishEvent: false);

    public Task<int> DeleteAsync(int stepId, int variantId) => texts.DeleteAsync(text => text.StepId == stepId && text.VariantId == variantId);
}
