using FluentValidation;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

public sealed class ConsentCardValidator : BaseNopValidator<ConsentCardModel>
{
    /// <summary>Five years; whoever wants longer wants no limit.</summary>
    private const int MostMonths = 60;

    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Settings.Invalid.";

    public ConsentCardValidator(ILocalizationService texts)
    {
        RuleFor(model => model.Rows).Must(rows => !ConsentTable.HasNamelessRow(rows)).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentRules.Nameless"));
        RuleFor(model => model.Rows).Must(Reads).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentRules.Unreadable"));
        RuleFor(model => model.MonthsAfterPurchase).InclusiveBetween(0, MostMonths).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentMonths"));
        RuleFor(model => model.MonthsAfterNotice).InclusiveBetween(0, MostMonths).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentMonths"));
        RuleFor(model => model.WordingSms).MaximumLength(ConfigurationModelValidator.WordingLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentWording"));
        RuleFor(model => model.WordingWhatsApp).MaximumLength(ConfigurationModelValidator.WordingLength).WithMessageAwait(texts.GetResourceAsync(Prefix + "ConsentWording"));
    }

    /// <summary>The sentence quotes the lines: a country that stands twice, a code that is none.</summary>
    private static bool Reads(ConsentCardModel model, IList<ConsentRowModel> rows, ValidationContext<ConsentCardModel> context)
    {
        var problems = ConsentRulesText.Read(ConsentTable.Text(rows)).Problems;
        context.MessageFormatter.AppendArgument("Lines", string.Join("; ", problems.Select(problem => problem.Text)));
        return problems.Count == 0;
    }
}
