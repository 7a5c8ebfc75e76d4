using FluentValidation;

namespace Nop.Web.Framework.Validators;

public static class RuleBuilderOptionsExtension
{
    public static IRuleBuilderOptions<TModel, TProperty> WithMessageAwait<TModel, TProperty>(this IRuleBuilderOptions<TModel, TProperty> rule, Task<string> errorMessage) =>
        rule.WithMessage(errorMessage.GetAwaiter().GetResult());

    public static IRuleBuilderOptions<TModel, TProperty> WithMessageAwait<TModel, TProperty>(this IRuleBuilderOptions<TModel, TProperty> rule, Task<string> errorMessage, params object[] args) =>
        rule.WithMessage(string.Format(System.Globalization.CultureInfo.CurrentCulture, errorMessage.GetAwaiter().GetResult(), args));

    public static IRuleBuilderOptions<TModel, TProperty> MustAwait<TModel, TProperty>(this IRuleBuilder<TModel, TProperty> ruleBuilder, Func<TModel, TProperty, Task<bool>> predicate) =>
        ruleBuilder.Must((model, property) => predicate(model, property).GetAwaiter().GetResult());
}
