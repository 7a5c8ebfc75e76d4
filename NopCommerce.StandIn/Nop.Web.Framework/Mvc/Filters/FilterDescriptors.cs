using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

internal static class FilterDescriptors
{
    // An action's own attribute overrules its controller's.
    public static bool? Ignored<TAttribute>(FilterContext context, Func<TAttribute, bool> ignore) where TAttribute : class, IFilterMetadata =>
        context.ActionDescriptor.FilterDescriptors
            .Where(descriptor => descriptor.Scope == FilterScope.Action)
            .Select(descriptor => descriptor.Filter).OfType<TAttribute>()
            .Select(filter => (bool?)ignore(filter)).FirstOrDefault();
}
