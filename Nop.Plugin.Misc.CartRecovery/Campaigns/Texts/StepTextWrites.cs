using Nop.Plugin.Misc.CartRecovery.Channels.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>Saves texts over those that are there; an emptied one stays as a row, so that no shipped text takes its place again.</summary>
internal sealed class StepTextWrites(StepTextStore store)
{
    public async Task SaveAsync(int stepId, IReadOnlyList<StepText> wanted)
    {
        var known = await store.OfStepsAsync([stepId]);
        List<StepText> added = [];
        foreach (var text in wanted)
        {
            if (known.FirstOrDefault(row => IsSame(row, text)) is not { } row)
                added.Add(text);
            else if (!Says(row).Equals(Says(text)))
                await store.UpdateAsync(Filled(row, text));
        }

        // A language that has nothing of its own needs no row, unless it had one.
        added.RemoveAll(text => text.LanguageId > 0 && text.IsEmpty && text.Title.Length + text.Variables.Length == 0);
        if (added.Count > 0)
            await store.InsertAsync(added);
    }

    private static bool IsSame(StepText one, StepText other) =>
        (one.StepId, one.VariantId, one.ChannelId, one.LanguageId) == (other.StepId, other.VariantId, other.ChannelId, other.LanguageId);

    private static (string, string, string, string, bool) Says(StepText text) => (text.Title, text.Body, text.TemplateSid, text.Variables, text.InsideWindowOnly);

    private static StepText Filled(StepText row, StepText from)
    {
        (row.Title, row.Body, row.TemplateSid, row.Variables, row.InsideWindowOnly) = Says(from);
        return row;
    }
}
