using FluentValidation;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Only what cannot be stored at all; everything else is a problem that a draft may have.</summary>
public sealed class CampaignModelValidator : BaseNopValidator<CampaignModel>
{
    public CampaignModelValidator(ILocalizationService texts)
    {
        RuleFor(model => model.Name).NotEmpty().WithMessageAwait(texts.GetResourceAsync($"{Prefix}.NameMissing"));
        RuleFor(model => model.Name).MaximumLength(CampaignProblems.NameLength).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.NameTooLong.Short"));
        RuleFor(model => model.TriggerId).Must(id => Enum.IsDefined((Trigger)id)).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.TriggerUnknown"));
        RuleFor(model => model.AfterOutageId).Must(id => Enum.IsDefined((AfterOutage)id)).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.AfterOutageUnknown"));
        RuleForEach(model => model.Steps).ChildRules(step =>
        {
            step.RuleForEach(model => model.Days).ChildRules(day =>
            {
                day.RuleFor(model => model.From).Must(IsTime).When(model => model.ModeId == DayModel.Own).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.TimeUnreadable"));
                day.RuleFor(model => model.To).Must(IsTime).When(model => model.ModeId == DayModel.Own).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.TimeUnreadable"));
            });
            step.RuleForEach(model => model.Variants).ChildRules(variant =>
                variant.RuleFor(model => model.Name).MaximumLength(VariantProblems.NameLength).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.VariantNameTooLong.Short")));
            step.RuleFor(model => model.WindowFrom).Must(IsTime).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.TimeUnreadable"));
            step.RuleFor(model => model.WindowTo).Must(IsTime).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.TimeUnreadable"));
            step.RuleFor(model => model.DelayUnit).Must(unit => unit is 1 or 60 or 1440).WithMessageAwait(texts.GetResourceAsync($"{Prefix}.TimeUnreadable"));
        });
    }

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Campaigns.Problem";

    private static bool IsTime(string? text) => DayMinutes.Parse(text ?? "") is not null;
}
