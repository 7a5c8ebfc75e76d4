using FluentValidation;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>What cannot be stored, and free text by WhatsApp that nobody has confirmed; everything else is a problem that a draft may have.</summary>
public sealed class StepTextsModelValidator : BaseNopValidator<StepTextsModel>
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Texts.";

    public StepTextsModelValidator(ILocalizationService texts)
    {
        RuleForEach(model => model.Channels).ChildRules(channel =>
        {
            channel.RuleFor(model => model.InsideWindowOnly).Must((model, _) => !IsUnconfirmed(model)).WithMessageAwait(texts.GetResourceAsync(Prefix + "Save.NoContentTemplate"));
            channel.RuleFor(model => model.Standard).ChildRules(fields => Fields(fields, texts));
            channel.RuleForEach(model => model.Locales).ChildRules(fields => Fields(fields, texts));
        });
    }

    private static void Fields(InlineValidator<TextFieldsModel> fields, ILocalizationService texts)
    {
        fields.RuleFor(model => model.Title).MaximumLength(StepText.LongestTitle).WithMessageAwait(texts.GetResourceAsync(Prefix + "Save.TooLong"));
        fields.RuleFor(model => model.Body).MaximumLength(StepText.LongestBody).WithMessageAwait(texts.GetResourceAsync(Prefix + "Save.TooLong"));
        fields.RuleFor(model => model.Variables).MaximumLength(StepText.LongestVariables).WithMessageAwait(texts.GetResourceAsync(Prefix + "Save.TooLong"));
        fields.RuleFor(model => model.Variables).Must(HaveFewLines).WithMessageAwait(texts.GetResourceAsync(Prefix + "Save.TooManyVariables"));
        fields.RuleFor(model => model.TemplateSid).Must(sid => string.IsNullOrWhiteSpace(sid) || StepTextCheck.IsSid(sid.Trim())).WithMessageAwait(texts.GetResourceAsync(Prefix + "Save.WrongSid"));
    }

    private static bool HaveFewLines(string? variables) => (variables ?? "").TrimEnd().ReplaceLineEndings("\n").Split('\n').Length <= WhatsAppVariables.Most;

    private static bool IsUnconfirmed(ChannelTextModel model) => StepTextCheck.IsUnconfirmed(StepTextForm.Rows(model, stepId: 0, variantId: 0), (Channel)model.ChannelId);
}
