using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Data;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class SaveLastActivityAttribute : TypeFilterAttribute
{
    public SaveLastActivityAttribute() : base(typeof(SaveLastActivityFilter))
    {
    }

    private sealed class SaveLastActivityFilter(IRepository<Customer> customers, IWorkContext workContext, TimeProvider time) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var customer = context.HttpContext.Request.Method == "GET" ? await workContext.GetCurrentCustomerAsync() : null;
            var now = time.GetUtcNow().UtcDateTime;
            if (customer is not null && customer.LastActivityDateUtc.AddMinutes(1) < now)
            {
                customer.LastActivityDateUtc = now;
                await customers.UpdateAsync(customer, false);
            }
            await next();
        }
    }
}
