using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class PublishModelEventsAttribute : TypeFilterAttribute
{
    public PublishModelEventsAttribute(bool ignore = false) : base(typeof(PublishModelEventsFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class PublishModelEventsFilter(bool ignore, IEventPublisher events) : IAsyncActionFilter, IAsyncResultFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            if (!Ignored(context) && context.HttpContext.Request.Method == "POST")
                foreach (var model in context.ActionArguments.Values.OfType<BaseNopModel>())
                    await events.ModelReceivedAsync(model, context.ModelState);
            await next();
        }

        public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
        {
            if (!Ignored(context) && context.Controller is Controller { ViewData.Model: { } model })
                await events.ModelPreparedAsync(model);
            await next();
        }

        private bool Ignored(FilterContext context) => FilterDescriptors.Ignored<PublishModelEventsAttribute>(context, filter => filter.IgnoreFilter) ?? ignore;
    }
}
