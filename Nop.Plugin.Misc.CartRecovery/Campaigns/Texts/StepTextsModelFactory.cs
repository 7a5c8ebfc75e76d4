using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

internal sealed class StepTextsModelFactory(StepTextChoice choice, ILanguageService languages, IPermissionService permissions, AdminTexts texts)
{
    /// <summary>Channels of the step that have texts of this kind.</summary>
    public static IEnumerable<Channel> ChannelsOf(CampaignStep step) =>
        ChannelCodes.Split(step.Channels).Select(ChannelCodes.Find).OfType<Channel>().Distinct().Where(ShippedTexts.Channels.Contains);

    public async Task<StepTextsModel> OfAsync(CampaignStep step, int variantId)
    {
        var model = new StepTextsModel { StepId = step.Id, VariantId = variantId };
        foreach (var channel in ChannelsOf(step))
            model.Channels.Add(await ChannelAsync(channel, await choice.RowsAsync(step.Id, variantId, channel)));
        return model;
    }

    /// <summary>What the form does not send back.</summary>
    public async Task<StepTextsModel> PrepareAsync(StepTextsModel model, CampaignWithSteps campaign, CampaignStep step)
    {
        model.CampaignId = campaign.Campaign.Id;
        model.MaySend = await permissions.AuthorizeAsync(CartRecoveryPermissions.SendMessages);
        model.Tokens = [.. PlainTokens.All.Select(TemplateTokens.Written)];
        var variant = campaign.VariantsOf(step).FirstOrDefault(variant => variant.Id == model.VariantId);
        model.Title = variant is null ? await texts.OfAsync("Texts.Of.Step", step.Number, campaign.Campaign.Name) : await texts.OfAsync("Texts.Of.Variant", step.Number, campaign.Campaign.Name, variant.Name);
        foreach (var channel in model.Channels)
        {
            channel.Name = await texts.OfAsync($"Campaigns.Channel.{ChannelCodes.Of((Channel)channel.ChannelId)}");
            foreach (var fields in channel.Locales.Append(channel.Standard))
                (fields.ChannelId, fields.StepId) = (channel.ChannelId, step.Id);
        }

        return model;
    }

    private async Task<ChannelTextModel> ChannelAsync(Channel channel, IReadOnlyList<StepText> rows)
    {
        var model = new ChannelTextModel { ChannelId = (int)channel, Standard = Fields(0, rows), InsideWindowOnly = rows.Any(row => row.InsideWindowOnly) };
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            model.Locales.Add(Fields(language.Id, rows));
        return model;
    }

    private static TextFieldsModel Fields(int languageId, IReadOnlyList<StepText> rows) => rows.FirstOrDefault(row => row.LanguageId == languageId) is { } row
        ? new TextFieldsModel { LanguageId = languageId, Title = row.Title, Body = row.Body, TemplateSid = row.TemplateSid, Variables = row.Variables }
        : new TextFieldsModel { LanguageId = languageId };
}
