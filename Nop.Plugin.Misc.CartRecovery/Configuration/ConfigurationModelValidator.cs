using System.Linq.Expressions;
using FluentValidation;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

public sealed class ConfigurationModelValidator : BaseNopValidator<ConfigurationModel>
{
    public const int WordingLength = 1000;

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Settings.Invalid.";

    private readonly ILocalizationService _texts;

    public ConfigurationModelValidator(ILocalizationService texts)
    {
        _texts = texts;
        RuleFor(model => model.ConsentModeId).Must(id => Enum.IsDefined((ConsentMode)id)).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentMode"));
        RuleFor(model => model.ConsentWording).MaximumLength(WordingLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentWording"));
        RuleForEach(model => model.Locales).ChildRules(locale =>
            locale.RuleFor(model => model.ConsentWording).MaximumLength(WordingLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentWording")));
        Between(model => model.PageViewMinutes, 1, 60, "PageViewMinutes");
        Between(model => model.RestoreLinkDays, 1, 365, "RestoreLinkDays");
        Between(model => model.EmailClickDays, 1, 90, "EmailClickDays");
        Between(model => model.BatchSize, 10, 5000, "BatchSize");
        Between(model => model.RunSeconds, 5, 90, "RunSeconds");
        Between(model => model.RetentionDays, 31, 3650, "RetentionDays");
    }

    private void Between(Expression<Func<ConfigurationModel, int>> setting, int from, int to, string name) =>
        RuleFor(setting).InclusiveBetween(from, to).WithMessageAwait(_texts.GetResourceAsync(Prefix + name));
}
