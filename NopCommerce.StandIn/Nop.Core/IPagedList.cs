using System.Collections;

namespace Nop.Core;

public interface IPagedList<T> : IList<T>, ICollection<T>, IEnumerable<T>, IEnumerable
{
    int PageIndex { get; }
    int PageSize { get; }
    int TotalCount { get; }
    int TotalPages { get; }
    bool HasPreviousPage { get; }
    bool HasNextPage { get; }
}
