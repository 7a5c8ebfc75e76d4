using FluentValidation;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

public sealed class ReplyModelValidator : BaseNopValidator<ReplyModel>
{
    public const int LongestWords = 480;

    private const int MostHours = 8784;

    public ReplyModelValidator(ILocalizationService texts)
    {
        var tooLong = texts.GetResourceAsync(ReplyModel.Fields + "TooLong");
        RuleFor(model => model.PauseHours).InclusiveBetween(0, MostHours).WithMessageAwait(texts.GetResourceAsync(ReplyModel.Fields + "PauseHours.Range"))
            .When(model => model.ActiveStoreScopeConfiguration == 0 || model.PauseHours_OverrideForStore);
        RuleFor(model => model.StopWords).MaximumLength(LongestWords).WithMessageAwait(tooLong);
        RuleFor(model => model.HelpWords).MaximumLength(LongestWords).WithMessageAwait(tooLong);
        RuleForEach(model => model.Locales).ChildRules(locale =>
        {
            locale.RuleFor(model => model.StopWords).MaximumLength(LongestWords).WithMessageAwait(tooLong);
            locale.RuleFor(model => model.HelpWords).MaximumLength(LongestWords).WithMessageAwait(tooLong);
        });
    }
}
