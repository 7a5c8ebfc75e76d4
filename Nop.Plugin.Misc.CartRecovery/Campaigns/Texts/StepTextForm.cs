using Nop.Plugin.Misc.CartRecovery.Channels.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>Between the page and rows.</summary>
internal static class StepTextForm
{
    public static IReadOnlyList<StepText> Rows(ChannelTextModel channel, int stepId, int variantId) =>
        [.. channel.Locales.Where(fields => fields.LanguageId > 0).Prepend(channel.Standard with { LanguageId = 0 }).Select(fields => Row(fields, channel, stepId, variantId))];

    private static StepText Row(TextFieldsModel fields, ChannelTextModel channel, int stepId, int variantId) => new()
    {
        StepId = stepId,
        VariantId = variantId,
        ChannelId = channel.ChannelId,
        LanguageId = fields.LanguageId,
        Title = fields.Title?.Trim() ?? "",
        Body = Lines(fields.Body),
        TemplateSid = fields.TemplateSid?.Trim() ?? "",
        Variables = Lines(fields.Variables),
        InsideWindowOnly = fields.LanguageId == 0 && channel.InsideWindowOnly,
    };

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
